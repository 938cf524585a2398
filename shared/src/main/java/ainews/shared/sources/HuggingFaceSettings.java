package ainews.shared.sources;

import ainews.shared.edition.SourceSettings;

public record HuggingFaceSettings(boolean on) implements SourceSettings {}
