/** Endings that the file dialog offers for lists; what a file is, its bytes say. */
export const LIST_FILES = '.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.txt,.tsv,.xml,.htm,.html';
