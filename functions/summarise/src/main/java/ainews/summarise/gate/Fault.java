package ainews.summarise.gate;

/**
 * What is wrong with a text.
 *
 * @param evidence the words at fault, shortly
 */
public record Fault(Field field, Reason reason, String evidence) {}
