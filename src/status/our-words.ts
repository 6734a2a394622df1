import type { KnownStatus, KnownSubstatus } from '../wire/values.ts'
import type { Language } from './label-key.ts'

// Words of ours, for what no source names in a language. They are marked 'ours' wherever they come out.

type Words = Readonly<Record<Language, string>>

/** Statuses without a sourced word. */
export const ourStatusWords: Readonly<Partial<Record<KnownStatus, Words>>> = {
  ship_in_process: { en: 'Assembly in progress', ru: 'Идёт сборка', zh: '正在备货' },
}

/** Substatuses; a sourced word, where there is one, wins. */
export const ourSubstatusWords: Readonly<Record<KnownSubstatus, Words>> = {
  posting_split_pending: { en: 'Waiting for a split', ru: 'Ожидает разделения', zh: '等待拆分' },
  posting_created: { en: 'New', ru: 'Новое', zh: '新货件' },
  posting_awaiting_passport_data: { en: 'Passport data needed', ru: 'Нужны паспортные данные', zh: '需要护照信息' },
  ship_failed: { en: 'Assembly failed', ru: 'Сборка не прошла', zh: '备货失败' },
  posting_packing: { en: 'Being packed', ru: 'Упаковывается', zh: '正在打包' },
  posting_awaiting_registration: { en: 'With the carrier for registration', ru: 'На регистрации', zh: '登记中' },
  posting_registration_error: { en: 'Registration failed', ru: 'Регистрация не прошла', zh: '登记失败' },
  posting_transferring_to_delivery: { en: 'Being handed over', ru: 'Передаётся', zh: '正在移交' },
  posting_registered: { en: 'Registered', ru: 'Зарегистрирован', zh: '已登记' },
  posting_in_carriage: { en: 'In a carriage', ru: 'Включён в отгрузку', zh: '已加入发运批次' },
  posting_not_in_carriage: { en: 'In no carriage', ru: 'Не включён в отгрузку', zh: '未加入发运批次' },
  posting_acceptance_in_progress: { en: 'Being accepted', ru: 'Принимается', zh: '验收中' },
  posting_not_in_sort_center: { en: 'Not in the sorting centre', ru: 'Нет в сортировочном центре', zh: '不在分拣中心' },
  posting_in_arbitration: { en: "Seller's dispute", ru: 'Спор продавца', zh: '卖家争议' },
  posting_in_client_arbitration: { en: "Buyer's dispute", ru: 'Спор покупателя', zh: '买家争议' },
  posting_driver_pick_up: { en: 'With the driver', ru: 'Забрал водитель', zh: '司机已取件' },
  posting_on_way_to_city: { en: 'On the way to the city', ru: 'Едет в город', zh: '运往城市途中' },
  posting_transferred_to_courier_service: {
    en: 'Being passed to the courier',
    ru: 'Передаётся курьеру',
    zh: '正在交给快递',
  },
  posting_in_courier_service: { en: 'With the courier', ru: 'У курьера', zh: '快递派送中' },
  posting_on_way_to_pickup_point: {
    en: 'On the way to the pick-up point',
    ru: 'Едет в пункт выдачи',
    zh: '运往取货点途中',
  },
  posting_in_pickup_point: { en: 'At the pick-up point', ru: 'Лежит в пункте выдачи', zh: '已到取货点' },
  posting_conditionally_delivered: { en: 'Presumably delivered', ru: 'Предположительно доставлен', zh: '可能已送达' },
  posting_returned_to_warehouse: { en: 'Back at the warehouse', ru: 'Вернулся на склад', zh: '已退回仓库' },
  posting_delivered: { en: 'Handed to the buyer', ru: 'Вручён', zh: '已交给买家' },
  posting_received: { en: 'Collected', ru: 'Забрали', zh: '已取货' },
  posting_canceled: { en: 'Cancelled', ru: 'Отменён', zh: '已取消' },
}
