/** Containers and their tasks. */
export class Containers {}
