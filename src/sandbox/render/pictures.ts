/** A link of the usual shape to a picture that does not exist. */
export const pictureOf = (sku: string): string => `https://cdn1.ozone.ru/sandbox/${sku}.jpg`
