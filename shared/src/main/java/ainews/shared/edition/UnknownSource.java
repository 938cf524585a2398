package ainews.shared.edition;

/** A source that stored data name and this build lacks. */
record UnknownSource(SourceId id) implements SourceDescriptor {
  @Override
  public String name() {
    return id.id();
  }

  @Override
  public Class<? extends SourceSettings> settings() {
    throw new IllegalStateException("no source " + id + " in this build");
  }
}
