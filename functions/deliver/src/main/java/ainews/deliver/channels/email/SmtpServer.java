package ainews.deliver.channels.email;

import ainews.deliver.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Sends letters by a server like {@code smtps://user:password@mail.example.org:465}. */
final class SmtpServer {
  private static final String TIMEOUT_MILLIS = "20000";
  private static final String FORM =
      "SMTP_URL must be like smtps://user:password@mail.example.org:465";

  private final URI uri;

  /**
   * @throws IllegalArgumentException if it is not the address of such a server
   */
  SmtpServer(String address) {
    try {
      this.uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(FORM);
    }
    if (uri.getHost() == null || !List.of("smtp", "smtps").contains(uri.getScheme())) {
      throw new IllegalArgumentException(FORM);
    }
  }

  /**
   * Sends a letter to one recipient.
   *
   * @param id becomes the letter's own id, by which mail programs know a repetition
   * @param unsubscribe address that takes requests to leave
   */
  Outcome send(Letter letter, String id, String from, String to, String unsubscribe, Instant now) {
    try {
      Session session = Session.getInstance(properties());
      Message message = message(session, letter, id, from, to, unsubscribe, now);
      try (Transport transport = session.getTransport(uri.getScheme())) {
        String[] login =
            uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        transport.connect(
            uri.getHost(),
            uri.getPort(),
            login.length > 0 ? login[0] : null,
            login.length > 1 ? login[1] : null);
        return transmit(transport, message);
      }
    } catch (AddressException e) {
      return new Outcome.Refused("not sent: an address is not one");
    } catch (AuthenticationFailedException e) {
      return new Outcome.Refused("not sent: the mail server refused user or password");
    } catch (MessagingException e) {
      // Nothing was handed over: sending itself answers below.
      return new Outcome.Refused("not sent: no connection to the mail server");
    }
  }

  private static Outcome transmit(Transport transport, Message message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Outcome.Sent();
    } catch (SMTPSendFailedException e) {
      return e.getReturnCode() >= 400
          ? new Outcome.Refused("the mail server answered " + e.getReturnCode())
          : new Outcome.Unanswered();
    } catch (SendFailedException e) {
      return new Outcome.Refused("the mail server refused the recipient");
    } catch (MessagingException e) {
      return e instanceof MailConnectException
          ? new Outcome.Refused("not sent: no connection to the mail server")
          : new Outcome.Unanswered();
    }
  }

  private static Message message(
      Session session,
      Letter letter,
      String id,
      String from,
      String to,
      String unsubscribe,
      Instant now)
      throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@ainews.invalid>");
          }
        };
    message.setFrom(address(from));
    message.setRecipient(Message.RecipientType.TO, address(to));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(now));
    message.setHeader(
        "List-Unsubscribe",
        "<mailto:" + address(unsubscribe).getAddress() + "?subject=unsubscribe>");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    address.validate();
    return address;
  }

  private Properties properties() {
    Properties properties = new Properties();
    for (String protocol : List.of("smtp", "smtps")) {
      String prefix = "mail." + protocol + ".";
      properties.put(prefix + "auth", String.valueOf(uri.getUserInfo() != null));
      properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
      properties.put(prefix + "timeout", TIMEOUT_MILLIS);
      properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
      properties.put(prefix + "ssl.checkserveridentity", "true");
    }
    // A server on this machine needs no encryption.
    boolean isLocal = List.of("localhost", "127.0.0.1").contains(uri.getHost());
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", String.valueOf(!isLocal));
    return properties;
  }
}
