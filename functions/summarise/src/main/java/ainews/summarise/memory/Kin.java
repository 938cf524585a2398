package ainews.summarise.memory;

/**
 * A told story that a new one has to do with.
 *
 * @param isSame whether they tell of one event, its stages aside; else only of one subject
 * @param likeness in [0,1]
 */
record Kin(Told told, boolean isSame, double likeness) {}
