/** Compared without case, '-' and '_'. */
const SECRETS: ReadonlySet<string> = new Set([
  'apikey',
  'authorization',
  'proxyauthorization',
  'accesstoken',
  'refreshtoken',
  'token',
  'clientsecret',
  'secret',
  'password',
  'cookie',
  'setcookie',
])

/** Everything inside these is about a person or the buyer's company. */
const PEOPLE: ReadonlySet<string> = new Set([
  'customer',
  'customerdata',
  'addressee',
  'recipient',
  'buyer',
  'legalinfo',
  'courier',
  'courierdetails',
  'driver',
  'vehicle',
  'contact',
  'contacts',
  'user',
])

/** Whole names of what tells who somebody is, where he lives, what he drives, or what he wrote. */
const PERSONAL: ReadonlySet<string> = new Set(
  [
    'inn kpp ogrn pin pincode pickupcode passport patronymic clientphoto namesearch',
    'city district region street house housenumber apartment entrance floor intercom',
    'lat long coordinate coordinates addressinfo addressdetails addresstail addresscoordinates',
    'vehicleregistrationnumber vehiclenumber vehiclemodel carmodel carnumber licenseplate',
    'text reasonmessage cancelreasonmessage cancellationreasonmessage base64content',
  ].flatMap(line => line.split(' ')),
)

/** The last words of longer names. */
const PERSONAL_END =
  /((first|last|middle|full|customer|client|user|recipient|receiver|payer|driver|buyer|legal|company)name|nickname|phones?|phonenumbers?|email|address|zipcode|latitude|longitude|licenseplate|comment|(payer|receiver)(inn|kpp))$/

const plainOf = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/** Does a field of this name hold a key or token? */
export function isSecret(name: string): boolean {
  return SECRETS.has(plainOf(name))
}

/** Does a field of this name, or everything inside it, tell who somebody is? */
export function isPersonal(name: string): boolean {
  const plain = plainOf(name)
  return PERSONAL.has(plain) || PEOPLE.has(plain) || PERSONAL_END.test(plain)
}

/** Does a field of this name hold a secret, or tell who somebody is? */
export function isPrivate(name: string): boolean {
  return isSecret(name) || isPersonal(name)
}

/** The same for a path, such as 'customer.address[0].city': one such name in it is enough. */
export function isPrivatePath(path: string): boolean {
  return path.split(/[.[\]]+/).some(isPrivate)
}
