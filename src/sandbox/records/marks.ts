/** Exemplars and their marks. */
export class Marks {}
