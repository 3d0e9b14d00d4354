/** Name of the database in the data folder. */
export const DATABASE = "verbatim.db";
