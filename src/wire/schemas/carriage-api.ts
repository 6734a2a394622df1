// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  anything,
  idNumber,
  idText,
  int32,
  list,
  loose,
  maybe,
  maybeNumber,
  maybeNumeric,
  maybeText,
  moment,
  numeric,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

const errorPostingSchema = once((): Schema => loose({
  error_message: maybeText,
  posting_number: maybeText,
}))

const errorContainerSchema = once((): Schema => loose({
  container_id: maybeNumeric,
  error_message: maybeText,
}))

export const schemas = {
  '/v1/carriage/container/create': {
    request: once((): Schema => strict({
      cargo_type: text,
      containers_count: int32({ min: 1, max: 100 }),
      sort_type: text,
      warehouse_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      container_ids: maybe(list(numeric)),
    })),
  },
  '/v1/carriage/container/fill': {
    request: once((): Schema => strict({
      container_id: idNumber(),
      posting_numbers: list(text, { max: 300 }),
    })),
    answer: once((): Schema => loose({
      error_postings: maybe(list(errorPostingSchema())),
      task_id: maybeNumeric,
    })),
  },
  '/v1/carriage/container/get': {
    request: once((): Schema => strict({
      container_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      available_actions: maybe(list(text)),
      cargo_type: maybeText,
      container_id: maybeNumeric,
      container_number: maybeNumber,
      count_of_postings: maybeNumber,
      created_at: maybeText,
      parent_container_id: maybeNumeric,
      postings: maybe(list(loose({
        available_actions: maybe(list(text)),
        in_process_at: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          sku: maybeNumeric,
          name: maybeText,
          offer_id: maybeText,
          quantity: maybeNumber,
          picture_url: maybeText,
          product_color: maybeText,
          product_size_manufacturer: maybeText,
          product_size_russian: maybeText,
        }))),
        sort_type: maybeText,
        weight: maybeNumeric,
      }))),
      related_container_ids: maybe(list(numeric)),
      sort_type: maybeText,
      status: maybeText,
      warehouse_date: maybeText,
      warehouse_id: maybeNumeric,
      warehouse_name: maybeText,
      weight: maybeNumeric,
    })),
  },
  '/v1/carriage/container/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: optional(strict({
        cargo_type: optional(text),
        created_from: moment,
        created_to: moment,
        sort_type: text,
        statuses: optional(list(text)),
        warehouse_id: optional(idNumber()),
      })),
      limit: optional(idNumber({ min: 1, max: 300 })),
      sort_dir: optional(word('ASC', 'DESC')),
    })),
    answer: once((): Schema => loose({
      containers: maybe(list(loose({
        available_actions: maybe(list(text)),
        cargo_type: maybeText,
        container_id: maybeNumeric,
        container_number: maybeNumber,
        count_of_postings: maybeNumber,
        created_at: maybeText,
        related_containers: maybe(list(anything)),
        sort_type: maybeText,
        status: maybeText,
        warehouse_date: maybeText,
        warehouse_id: maybeNumeric,
        warehouse_name: maybeText,
        weight: maybeNumeric,
      }))),
      cursor: maybeText,
    })),
  },
  '/v1/carriage/container/task/info': {
    request: once((): Schema => strict({
      task_id: optional(idNumber()),
    })),
    answer: once((): Schema => loose({
      error_message: maybeText,
      status: maybeText,
    })),
  },
  '/v1/carriage/container/label/get': {
    request: once((): Schema => strict({
      container_ids: optional(list(idText(), { max: 300 })),
    })),
    answer: once((): Schema => loose({
      content: maybe(loose({
        content_type: maybeText,
        file_content: maybeText,
        file_name: maybeText,
      })),
      error_containers: maybe(list(errorContainerSchema())),
    })),
  },
  '/v1/carriage/container/document/get': {
    request: once((): Schema => strict({
      container_ids: list(idText()),
    })),
  },
  '/v1/carriage/container/status/get': {
    request: once((): Schema => strict({
      container_ids: list(idText(), { min: 1, max: 1000 }),
    })),
    answer: once((): Schema => loose({
      containers: maybe(list(loose({
        container_id: maybeNumeric,
        status: maybeText,
      }))),
    })),
  },
  '/v1/carriage/container/approve': {
    request: once((): Schema => strict({
      container_ids: list(idText()),
    })),
    answer: once((): Schema => loose({
      error_containers: maybe(list(errorContainerSchema())),
      task_id: maybeNumeric,
    })),
  },
  '/v1/carriage/container/cancel': {
    request: once((): Schema => strict({
      container_ids: list(idText(), { max: 100 }),
    })),
    answer: once((): Schema => loose({
      error_containers: maybe(list(errorContainerSchema())),
      task_id: maybeNumeric,
    })),
  },
  '/v1/carriage/container/place-into': {
    request: once((): Schema => strict({
      child_container_ids: list(idText()),
      parent_container_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      error_containers: maybe(list(errorContainerSchema())),
      task_id: maybeNumeric,
    })),
  },
  '/v1/carriage/container/remove-from': {
    request: once((): Schema => strict({
      child_container_ids: list(idText()),
      parent_container_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      error_containers: maybe(list(errorContainerSchema())),
      task_id: maybeNumeric,
    })),
  },
  '/v1/carriage/container/remove-postings': {
    request: once((): Schema => strict({
      container_id: idNumber(),
      posting_numbers: list(text),
    })),
    answer: once((): Schema => loose({
      error_postings: maybe(list(errorPostingSchema())),
      task_id: maybeNumeric,
    })),
  },
}
