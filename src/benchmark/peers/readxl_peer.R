# Reads a folder of registers with readxl and does nothing else. Usage: Rscript readxl_peer.R FOLDER
library(readxl)

rows <- 0
for (file in list.files(commandArgs(TRUE)[1], full.names = TRUE)) {
  rows <- rows + nrow(read_excel(file, guess_max = 5000))
}
cat(rows, "rows\n")
