package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.255",
        "168.63.129.16",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255"
      })
  void addressInsideOfVersion4_isNotOfTheInternet(String address) {
    assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "168.63.129.15",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255"
      })
  void addressBesideTheRangesOfVersion4_isPublic(String address) {
    assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "::7f00:1",
        "::ffff:0:127.0.0.1",
        "::ffff:168.63.129.16",
        "64:ff9b::",
        "64:ff9b::7f00:1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addressInsideOfVersion6_isNotOfTheInternet(String address) {
    assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001:200::1",
        "2001:4860:4860::8888",
        "2001:db7:ffff::1",
        "2001:db9::1",
        "2003::1",
        "2606:4700::1111",
        "2a00:1450::1",
        "3ffe::1"
      })
  void addressBesideTheRangesOfVersion6_isPublic(String address) {
    assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void mappedPublicAddress_isPublic() {
    assertThat(AddressGuard.isPublic(InetAddress.ofLiteral("::ffff:1.1.1.1"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "printer.local",
        "db.internal",
        "metadata.google.internal",
        "wiki.corp",
        "router.home.arpa",
        "router.home",
        "a.private",
        "localhost.localdomain",
        "metadata",
        "intranet"
      })
  void nameOfAPrivateNetwork_isRefusedWithoutALookUp(String name) {
    AddressGuard guard =
        new AddressGuard(
            host -> {
              throw new AssertionError("looked up " + host);
            },
            Set.of());
    assertThatThrownBy(() -> guard.resolve(name)).isInstanceOf(RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost.example.org", "notlocal.org", "mylocalhost.com"})
  void nameThatOnlyLooksPrivate_isResolved(String name) throws Exception {
    AddressGuard guard = new AddressGuard(host -> new InetAddress[] {PUBLIC}, Set.of());
    assertThat(guard.resolve(name)).containsExactly(PUBLIC);
  }

  @Test
  void onePrivateAddressAmongPublicOnes_isRefused() {
    InetAddress local = InetAddress.ofLiteral("192.168.1.1");
    AddressGuard guard =
        new AddressGuard(host -> new InetAddress[] {PUBLIC, local, PUBLIC}, Set.of());
    assertThatThrownBy(() -> guard.resolve("rebinding.example.org"))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessageContaining("rebinding.example.org")
        .hasMessageNotContaining("192.168");
  }

  @Test
  void nameWithoutAddresses_isUnknown() {
    AddressGuard guard = new AddressGuard(host -> new InetAddress[0], Set.of());
    assertThatThrownBy(() -> guard.resolve("example.org"))
        .isInstanceOf(UnknownHostException.class)
        .isNotInstanceOf(RefusedAddressException.class);
  }
}
