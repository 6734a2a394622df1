/** Returns of FBO and FBS postings. */
export class Returns {}
