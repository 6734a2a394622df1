/** Cities of made-up buyers. */
export const PLACES = [
  { city: 'Москва', region: 'МОСКВА', zip: '101000', cluster: 'Москва, МО и Дальние регионы' },
  { city: 'Санкт-Петербург', region: 'САНКТ-ПЕТЕРБУРГ', zip: '190000', cluster: 'Санкт-Петербург и СЗО' },
  { city: 'Казань', region: 'РЕСПУБЛИКА ТАТАРСТАН', zip: '420000', cluster: 'Казань' },
  { city: 'Екатеринбург', region: 'СВЕРДЛОВСКАЯ ОБЛАСТЬ', zip: '620000', cluster: 'Екатеринбург' },
  { city: 'Новосибирск', region: 'НОВОСИБИРСКАЯ ОБЛАСТЬ', zip: '630000', cluster: 'Новосибирск' },
] as const
