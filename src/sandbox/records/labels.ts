/** Label tasks. */
export class LabelTasks {}
