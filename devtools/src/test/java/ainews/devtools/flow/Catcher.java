package ainews.devtools.flow;

import java.util.List;

/**
 * Where the flow goes on after an error.
 *
 * @param errors the names it is for
 * @param resultPath where the error is put into the state's input
 */
record Catcher(List<String> errors, Path resultPath, String next) {}
