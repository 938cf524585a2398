package ainews.fetch.huggingface;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads Hugging Face's daily papers. */
public final class HuggingFaceHandler extends FetchHandler {
  public HuggingFaceHandler() {
    super(new HuggingFaceSource());
  }

  public HuggingFaceHandler(FetchRun run) {
    super(new HuggingFaceSource(), run);
  }
}
