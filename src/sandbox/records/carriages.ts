/** Carriages and their acts. */
export class Carriages {}
