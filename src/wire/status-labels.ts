// Generated from spec/ by `npm run generate`. Do not edit.

import type { EvidenceWord, FlowWord } from './statuses.ts'
import type { KnownStatus, KnownSubstatus } from './values.ts'

/** What people call a status. Without `flows` it holds everywhere. */
export interface LabelRow {
  readonly text: string
  readonly language: 'en' | 'ru' | 'zh'
  readonly status: KnownStatus
  readonly substatus?: KnownSubstatus
  readonly flows?: readonly FlowWord[]
  readonly evidence: EvidenceWord
}

const flows1: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'FBO', 'FBP']
const flows2: readonly FlowWord[] = ['FBS']
const flows3: readonly FlowWord[] = ['RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'FBP']
const flows4: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ']
const flows5: readonly FlowWord[] = ['RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ']
const flows6: readonly FlowWord[] = ['FBP']
const flows7: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'FBO']
const flows8: readonly FlowWord[] = ['FBS', 'RFBS_SELF']

export const labelRows: readonly LabelRow[] = [
  { text: 'Waiting for stock', language: 'en', status: 'awaiting_packaging', flows: flows1, evidence: 'inferred' },
  { text: 'Waiting for shipment', language: 'en', status: 'awaiting_deliver', flows: flows1, evidence: 'inferred' },
  { text: 'In Transit', language: 'en', status: 'delivering', evidence: 'documented' },
  { text: 'Signed for', language: 'en', status: 'delivered', evidence: 'observed (unpublished)' },
  { text: 'Dispute', language: 'en', status: 'arbitration', flows: flows2, evidence: 'inferred' },
  { text: 'Dispute', language: 'en', status: 'client_arbitration', flows: flows3, evidence: 'inferred' },
  { text: 'Not Accepted', language: 'en', status: 'not_accepted', flows: flows2, evidence: 'documented' },
  { text: 'Cancelled', language: 'en', status: 'cancelled', evidence: 'documented' },
  { text: 'Awaiting packaging', language: 'en', status: 'awaiting_packaging', flows: flows1, evidence: 'documented' },
  { text: 'Awaiting shipment', language: 'en', status: 'awaiting_deliver', flows: flows4, evidence: 'documented' },
  { text: 'Awaiting shipping', language: 'en', status: 'awaiting_deliver', flows: flows1, evidence: 'documented' },
  { text: 'Ready for shipping', language: 'en', status: 'awaiting_deliver', flows: flows5, evidence: 'documented' },
  { text: 'Ready for shipment', language: 'en', status: 'awaiting_deliver', flows: flows6, evidence: 'documented' },
  { text: 'Awaiting registration', language: 'en', status: 'awaiting_registration', flows: flows4, evidence: 'documented' },
  { text: 'Registration in progress', language: 'en', status: 'awaiting_registration', flows: flows6, evidence: 'inferred' },
  { text: 'Awaiting confirmation', language: 'en', status: 'awaiting_approve', flows: flows7, evidence: 'documented' },
  { text: 'Awaiting approval', language: 'en', status: 'awaiting_approve', flows: flows4, evidence: 'documented' },
  { text: 'Created', language: 'en', status: 'awaiting_verification', flows: flows4, evidence: 'documented' },
  { text: 'Acceptance in progress', language: 'en', status: 'acceptance_in_progress', flows: flows2, evidence: 'documented' },
  { text: 'Arbitration', language: 'en', status: 'arbitration', flows: flows2, evidence: 'documented' },
  { text: 'Disputed', language: 'en', status: 'arbitration', flows: flows2, evidence: 'documented' },
  { text: 'Customer delivery arbitration', language: 'en', status: 'client_arbitration', flows: flows4, evidence: 'documented' },
  { text: 'Delivering', language: 'en', status: 'delivering', evidence: 'documented' },
  { text: 'Delivery is in progress', language: 'en', status: 'delivering', evidence: 'documented' },
  { text: 'Delivery in progress', language: 'en', status: 'delivering', evidence: 'documented' },
  { text: 'Accepted for delivery', language: 'en', status: 'delivering', flows: flows6, evidence: 'inferred' },
  { text: 'Arrived at the pick-up point', language: 'en', status: 'delivering', substatus: 'posting_in_pickup_point', flows: flows6, evidence: 'inferred' },
  { text: 'Presumably delivered', language: 'en', status: 'delivering', substatus: 'posting_conditionally_delivered', flows: flows3, evidence: 'documented' },
  { text: 'Courier on the way', language: 'en', status: 'delivering', substatus: 'posting_in_courier_service', evidence: 'documented' },
  { text: 'Courier is on the way', language: 'en', status: 'delivering', substatus: 'posting_in_courier_service', flows: flows5, evidence: 'documented' },
  { text: 'Handed over to the driver', language: 'en', status: 'driver_pickup', substatus: 'posting_driver_pick_up', flows: flows2, evidence: 'documented' },
  { text: 'Last mile', language: 'en', status: 'delivering', substatus: 'posting_in_courier_service', flows: flows5, evidence: 'documented' },
  { text: 'Picked up by driver', language: 'en', status: 'driver_pickup', flows: flows2, evidence: 'documented' },
  { text: 'Delivered', language: 'en', status: 'delivered', evidence: 'documented' },
  { text: 'Received', language: 'en', status: 'delivered', substatus: 'posting_received', evidence: 'documented' },
  { text: 'Canceled', language: 'en', status: 'cancelled', evidence: 'documented' },
  { text: 'Canceled due to shipment split', language: 'en', status: 'cancelled_from_split_pending', flows: flows4, evidence: 'documented' },
  { text: 'Not accepted at the sorting center', language: 'en', status: 'not_accepted', flows: flows2, evidence: 'documented' },
  { text: 'Sent by the seller', language: 'en', status: 'sent_by_seller', flows: flows8, evidence: 'documented' },
  { text: 'Ожидает упаковки', language: 'ru', status: 'awaiting_packaging', evidence: 'documented' },
  { text: 'Ожидает сборки', language: 'ru', status: 'awaiting_packaging', flows: flows4, evidence: 'documented' },
  { text: 'Ожидают сборки', language: 'ru', status: 'awaiting_packaging', flows: flows4, evidence: 'inferred' },
  { text: 'Ожидает отгрузки', language: 'ru', status: 'awaiting_deliver', evidence: 'documented' },
  { text: 'Готов к отгрузке', language: 'ru', status: 'awaiting_deliver', flows: flows2, evidence: 'documented' },
  { text: 'Ожидает регистрации', language: 'ru', status: 'awaiting_registration', flows: flows4, evidence: 'documented' },
  { text: 'Ожидает подтверждения', language: 'ru', status: 'awaiting_approve', evidence: 'documented' },
  { text: 'Создано', language: 'ru', status: 'awaiting_verification', flows: flows4, evidence: 'documented' },
  { text: 'Идёт приёмка', language: 'ru', status: 'acceptance_in_progress', flows: flows2, evidence: 'documented' },
  { text: 'Арбитраж', language: 'ru', status: 'arbitration', flows: flows2, evidence: 'documented' },
  { text: 'Спорный', language: 'ru', status: 'arbitration', flows: flows2, evidence: 'inferred' },
  { text: 'Спорные', language: 'ru', status: 'arbitration', flows: flows2, evidence: 'documented' },
  { text: 'Клиентский арбитраж', language: 'ru', status: 'client_arbitration', flows: flows4, evidence: 'documented' },
  { text: 'Клиентский арбитраж доставки', language: 'ru', status: 'client_arbitration', flows: flows4, evidence: 'documented' },
  { text: 'Доставляется', language: 'ru', status: 'delivering', evidence: 'documented' },
  { text: 'Курьер в пути', language: 'ru', status: 'delivering', substatus: 'posting_in_courier_service', flows: flows5, evidence: 'documented' },
  { text: 'Последняя миля', language: 'ru', status: 'delivering', substatus: 'posting_in_courier_service', flows: flows5, evidence: 'documented' },
  { text: 'Условно доставлен', language: 'ru', status: 'delivering', substatus: 'posting_conditionally_delivered', flows: flows5, evidence: 'observed (unpublished)' },
  { text: 'У водителя', language: 'ru', status: 'driver_pickup', flows: flows2, evidence: 'documented' },
  { text: 'Доставлен', language: 'ru', status: 'delivered', evidence: 'observed (unpublished)' },
  { text: 'Доставлено', language: 'ru', status: 'delivered', evidence: 'documented' },
  { text: 'Получено', language: 'ru', status: 'delivered', substatus: 'posting_received', evidence: 'documented' },
  { text: 'Отменен', language: 'ru', status: 'cancelled', evidence: 'observed (unpublished)' },
  { text: 'Отменено', language: 'ru', status: 'cancelled', evidence: 'documented' },
  { text: 'Отменён из-за разделения отправления', language: 'ru', status: 'cancelled_from_split_pending', flows: flows4, evidence: 'documented' },
  { text: 'Не принят на сортировочном центре', language: 'ru', status: 'not_accepted', flows: flows2, evidence: 'documented' },
  { text: 'Не принято на сортировочном центре', language: 'ru', status: 'not_accepted', flows: flows2, evidence: 'documented' },
  { text: 'Отправлено продавцом', language: 'ru', status: 'sent_by_seller', flows: flows8, evidence: 'documented' },
  { text: '等待备货', language: 'zh', status: 'awaiting_packaging', evidence: 'documented' },
  { text: '等待包装', language: 'zh', status: 'awaiting_packaging', evidence: 'documented' },
  { text: '等待发运', language: 'zh', status: 'awaiting_deliver', evidence: 'documented' },
  { text: '等待装运', language: 'zh', status: 'awaiting_deliver', evidence: 'documented' },
  { text: '等待登记', language: 'zh', status: 'awaiting_registration', flows: flows4, evidence: 'documented' },
  { text: '等待注册', language: 'zh', status: 'awaiting_registration', flows: flows4, evidence: 'documented' },
  { text: '等待确认', language: 'zh', status: 'awaiting_approve', flows: flows4, evidence: 'documented' },
  { text: '已创建', language: 'zh', status: 'awaiting_verification', flows: flows4, evidence: 'documented' },
  { text: '接收中', language: 'zh', status: 'acceptance_in_progress', flows: flows4, evidence: 'documented' },
  { text: '正在验收', language: 'zh', status: 'acceptance_in_progress', flows: flows4, evidence: 'documented' },
  { text: '仲裁', language: 'zh', status: 'arbitration', flows: flows4, evidence: 'documented' },
  { text: '有争议的', language: 'zh', status: 'arbitration', flows: flows4, evidence: 'documented' },
  { text: '客户配送仲裁', language: 'zh', status: 'client_arbitration', flows: flows4, evidence: 'documented' },
  { text: '快递客户仲裁', language: 'zh', status: 'client_arbitration', flows: flows4, evidence: 'documented' },
  { text: '快递会员仲裁', language: 'zh', status: 'client_arbitration', flows: flows4, evidence: 'documented' },
  { text: '运输中', language: 'zh', status: 'delivering', evidence: 'documented' },
  { text: '正在运送', language: 'zh', status: 'delivering', evidence: 'documented' },
  { text: '配送中', language: 'zh', status: 'delivering', evidence: 'documented' },
  { text: '司机处', language: 'zh', status: 'driver_pickup', flows: flows4, evidence: 'documented' },
  { text: '司机正在送货', language: 'zh', status: 'driver_pickup', flows: flows4, evidence: 'documented' },
  { text: '在司机那儿', language: 'zh', status: 'driver_pickup', flows: flows4, evidence: 'documented' },
  { text: '已签收', language: 'zh', status: 'delivered', evidence: 'observed' },
  { text: '已送达', language: 'zh', status: 'delivered', evidence: 'documented' },
  { text: '已配送', language: 'zh', status: 'delivered', evidence: 'documented' },
  { text: '已取消', language: 'zh', status: 'cancelled', evidence: 'documented' },
  { text: '因货件拆分而取消', language: 'zh', status: 'cancelled_from_split_pending', flows: flows4, evidence: 'documented' },
  { text: '分拣中心未接受', language: 'zh', status: 'not_accepted', flows: flows4, evidence: 'documented' },
  { text: '在分拣中心尚未接收', language: 'zh', status: 'not_accepted', flows: flows4, evidence: 'documented' },
  { text: '集散中心未收到', language: 'zh', status: 'not_accepted', flows: flows4, evidence: 'documented' },
  { text: '未被分拣中心接收', language: 'zh', status: 'not_accepted', flows: flows4, evidence: 'documented' },
  { text: '未接收', language: 'zh', status: 'not_accepted', flows: flows4, evidence: 'inferred' },
  { text: '由卖家发送', language: 'zh', status: 'sent_by_seller', flows: flows4, evidence: 'documented' },
  { text: '已被卖家发送', language: 'zh', status: 'sent_by_seller', flows: flows4, evidence: 'documented' },
  { text: '可能已收', language: 'zh', status: 'delivering', substatus: 'posting_conditionally_delivered', flows: flows4, evidence: 'documented' },
  { text: '暂时送到', language: 'zh', status: 'delivering', substatus: 'posting_conditionally_delivered', flows: flows4, evidence: 'documented' },
  { text: '快递员派件中', language: 'zh', status: 'delivering', substatus: 'posting_in_courier_service', flows: flows4, evidence: 'documented' },
  { text: '在取货点', language: 'zh', status: 'delivering', substatus: 'posting_in_pickup_point', flows: flows4, evidence: 'documented' },
  { text: '备货失败', language: 'zh', status: 'awaiting_packaging', substatus: 'ship_failed', flows: flows4, evidence: 'documented' },
]
