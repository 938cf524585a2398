package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that give an event significance, and others that only sound so. */
class PaddingCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            en | 微岚开放新接口 // 微岚今日开放语音接口，按秒计费。老用户不受影响，退款须在月底前申请。 | Weilan opens a voice interface | It is billed by the second. Existing users are not affected and have to ask for refunds before the end of the month.
            zh | Vell sues its landlord // Vell sued its landlord over a leaking roof. A judge could rule in June. The landlord denies that the roof leaks. | Vell 起诉房东 | 起因是屋顶漏水，房东予以否认，法官可能六月裁决。
            zh | Vell sues its landlord // The tool helps nurses find free beds; it does not replace them. Nurses should check what it shows. | Vell 的工具帮护士找空床 | 它不取代护士，护士应核对所示内容。
            en | 研究发现 // 研究发现学生更愿意向同学求助，老师应更早介入，作者建议学校设专人。 | Study finds students ask classmates first | Teachers should step in earlier, and the authors suggest that schools appoint somebody for it.
            zh | Study on trust // A study finds that users trust slow answers more. The authors think makers may change waiting times. | 研究称用户更信任慢的回答 | 作者认为厂商可能因此调整等待时间。
            en | 央行提示风险 // 央行报告提醒，算法同质化可能加剧市场波动，将推动行业自律。 | Central bank warns of similar algorithms | The report says they could increase market swings; the bank will push the industry to regulate itself.
            zh | Cobalt's plan // Cobalt wants to move its whole team to Lyon to be closer to customers in industry, the chief said. | Cobalt 拟将团队迁往里昂 | 负责人表示此举是为了更接近工业客户。
            en | Option to skip checks // An option to turn the check off comes next week. | Option to skip checks is coming | Users will be able to switch it off from next week.
            en | Datavine buys Loomstack // The deal is expected to close soon, subject to approval. | Datavine buys Loomstack | Subject to approval, it should close soon.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. The race for the harbour contract is heating up, it said. | Vell opens a drone depot | The race for the harbour contract is heating up.
          """)
  void faithfulText_hasNoFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | The depot opened in Porto on Monday. It is expected to make deliveries more accessible for everyone.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | The depot opened in Porto on Monday, highlighting the growing role of automation in logistics.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | The depot opened in Porto on Monday. Competitors will be under pressure to respond.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | The depot opened in Porto on Monday. For consumers, this could mean faster service in the future.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | The opening comes at a time when the industry is looking for cheaper ways to deliver.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | It has 14 staff, a sign that the technology is maturing.
            zh | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell 在波尔图启用无人机站 | 该站周一启用，有 14 名员工，为当地物流行业带来新的活力。
            zh | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell 在波尔图启用无人机站 | 该站周一启用。未来，无人机配送或将走进更多普通人的生活。
            zh | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell 在波尔图启用无人机站 | 该站周一启用。这一举措受到业内广泛关注。
            zh | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell 在波尔图启用无人机站 | 该站周一启用。随着技术不断成熟，无人机配送的商业化进程正在加快。
            zh | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell 在波尔图启用无人机站 | 该站周一启用，展现了公司在自动化领域的深厚积累。
            en | 微岚开放新接口 // 微岚今日开放语音接口，按秒计费。 | Weilan opens a voice interface | It is billed by the second. The launch gives developers a powerful new tool to build next-generation applications.
            en | 微岚开放新接口 // 微岚今日开放语音接口，按秒计费。 | Weilan opens a voice interface | The move comes amid fierce competition among Chinese cloud providers.
            en | Vell ends its drone pilot // Vell ended its drone pilot in Porto after noise complaints. | Vell ends its drone pilot | The failure is a setback for autonomous delivery and raises fresh doubts about its future.
            en | Vell opens its drone depot // Vell opened a drone depot in Porto on Monday. It has 14 staff. | Vell opens a drone depot | It has 14 staff. The race to bring parcels to ordinary homes is clearly heating up.
          """)
  void otherText_isAFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary))
        .extracting(Fault::reason)
        .containsAnyOf(Reason.PADDING, Reason.FIGURE);
  }

  private static List<Fault> faults(String language, String source, String title, String summary) {
    Written written = new Written(Language.of(language), title, summary.equals("-") ? "" : summary);
    return TextGate.of(List.of(source.replace(" // ", "\n"))).check(written);
  }
}
