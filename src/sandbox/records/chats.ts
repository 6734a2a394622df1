/** Chats with buyers and Ozon. */
export class Chats {}
