/** The key of a guard that is the scope of a query: the nth of a file to be written so. */
export const scopeOf = (file, condition, nth = 1) => `${file} scope of a query: ${condition} #${nth}`;
