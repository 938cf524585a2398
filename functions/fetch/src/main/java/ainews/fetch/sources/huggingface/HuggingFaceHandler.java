package ainews.fetch.sources.huggingface;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches the daily papers of Hugging Face. */
public final class HuggingFaceHandler extends FetchHandler {
  public HuggingFaceHandler() {
    super(new HuggingFaceSource());
  }
}
