/** Passes of vehicles. */
export class Passes {}
