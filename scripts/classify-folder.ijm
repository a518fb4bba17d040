// Classifies every pattern of a folder, in a window or without one:
//   scripts/headless -macro scripts/classify-folder.ijm /folder/with/patterns
//   scripts/headless -macro scripts/classify-folder.ijm "/folder/with/patterns;/results;dimensionality"
// In a window (Plugins > Macros > Run...) it asks for the folder.
// The argument is the input folder, the output folder and the model, with ; between them; the output
// folder is the input with "-xrd-results" behind and the model space-group if they are left out.
words = split(getArgument(), ";");
if (words.length == 0 || words[0] == "") {
  input = getDirectory("Choose the folder with the patterns");
} else {
  input = words[0];
}
while (lengthOf(input) > 1 && endsWith(input, "/")) {
  input = substring(input, 0, lengthOf(input) - 1);
}
output = input + "-xrd-results";
model = "space-group";
if (words.length > 1) {
  output = words[1];
}
if (words.length > 2) {
  model = words[2];
}
run("XRD Classify Folder...",
    "input=[" + input + "] model=[" + model + "] output=[" + output + "] charts=true threads=0 resume=false");
print("The results are in " + output + "/results.csv");
