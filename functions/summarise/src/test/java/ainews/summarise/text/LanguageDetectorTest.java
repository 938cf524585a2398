package ainews.summarise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | OpenAI 发布新的模型",
        "ja | 新しいモデルを発表",
        "ko | OpenAI, 새로운 모델 공개",
        "ru | OpenAI выпустила модель GPT-5 для программистов",
        "ar | أعلنت OpenAI عن نموذج جديد",
        "he | OpenAI השיקה מודל חדש",
        "el | Η OpenAI παρουσίασε νέο μοντέλο",
        "th | OpenAI เปิดตัวโมเดลใหม่",
        "hi | OpenAI ने नया मॉडल जारी किया",
      })
  void scripts_revealTheirLanguage(String language, String text) {
    assertThat(LanguageDetector.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Mistral lance un nouveau modèle pour les entreprises et le met à disposition des chercheurs",
        "it | L'azienda presenta un nuovo modello per la scuola e lo offre agli insegnanti delle medie",
        "es | La empresa presenta un nuevo modelo para las escuelas y lo ofrece a los profesores del país",
        "pt | A empresa apresenta um novo modelo para as escolas e não cobra nada dos professores",
        "de | Das Unternehmen stellt ein neues Modell für die Schulen vor und gibt es den Lehrern frei",
        "nl | Het bedrijf toont een nieuw model voor de scholen en geeft het aan de leraren van het land",
      })
  void functionWords_revealLanguagesInLatinScript(String language, String text) {
    assertThat(LanguageDetector.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El Niño returns",
        "Le Chat is out",
        "Mistral: Le Chat Pro",
        "Der Spiegel sues OpenAI",
        "A de facto standard",
        "Banco de la Nación buys GPUs",
        "El País and La Repubblica take the field against Le Monde and Die Zeit",
        "Université de Paris and École des Mines publish a model of the rivers of France",
        "Vaswani et al. on attention",
        "LongCat-Flash-Prover Advancing Native Formal Reasoning via Agentic Reinforcement Learning",
        "A model called 文心 by Baidu was released today",
        "Adam with β₁ and λ: the Δ is small",
        "",
      })
  void whatIsUnsure_isEnglish(String text) {
    assertThat(LanguageDetector.of(text)).isEqualTo("en");
  }

  @Test
  void longText_isReadQuickly() {
    String text = "de la ".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(LanguageDetector.of(text)).isEqualTo("en"));
  }
}
