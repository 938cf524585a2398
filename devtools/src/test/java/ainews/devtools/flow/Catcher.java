package ainews.devtools.flow;

import java.util.List;

/**
 * The state with which the flow continues after an error.
 *
 * @param errors the error names it applies to
 * @param resultPath the place in the state's input that receives the error
 */
record Catcher(List<String> errors, Path resultPath, String next) {}
