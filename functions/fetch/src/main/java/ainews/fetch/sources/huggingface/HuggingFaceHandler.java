package ainews.fetch.sources.huggingface;

import ainews.fetch.run.FetchHandler;

/** The function that reads Hugging Face's daily papers. */
public final class HuggingFaceHandler extends FetchHandler {
  public HuggingFaceHandler() {
    super(new HuggingFaceSource());
  }
}
