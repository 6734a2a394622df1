import { fork } from 'node:child_process'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { compactIntents, type FileIntents, fileIntents } from '../../src/workflows/core/file-intents.ts'
import type { Intent } from '../../src/workflows/core/intents.ts'

const sending = (key: string): Intent => ({ key, state: 'sending', noted: {} })
const newPath = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'intents-')), 'journal.jsonl')

/** The journal as the next process finds it. */
async function reopened(journal: FileIntents): Promise<FileIntents> {
  await journal.close()
  return fileIntents(journal.path)
}

const refusal = (words: string): object => ({
  kind: 'configuration',
  outcome: 'not-sent',
  message: expect.stringContaining(words),
})

describe('a journal in a file', () => {
  it('is there again after a crash', async () => {
    const path = await newPath()
    await (await reopened(fileIntents(path))).put({ key: 'a', state: 'sending', noted: { before: ['1'] } })
    await (await reopened(fileIntents(path))).put({ key: 'a', state: 'done', noted: {}, result: '7' })
    const journal = await reopened(fileIntents(path))
    expect(await journal.get('a')).toEqual({ key: 'a', state: 'done', noted: {}, result: '7' })
    expect(await journal.get('b')).toBeUndefined()
  })

  it('finds what begins alike, of this run and of those before', async () => {
    const journal = fileIntents(await newPath())
    for (const key of ['/v4/ship 1-1 aa', '/v4/ship 1-1 bb', '/v4/ship 1-12 cc', '/v4/ship 2-1 dd']) {
      await journal.put(sending(key))
    }
    const keysOf = async (of: FileIntents): Promise<string[]> =>
      (await of.find('/v4/ship 1-1 ')).map(({ key }) => key).sort()
    expect(await keysOf(journal)).toEqual(['/v4/ship 1-1 aa', '/v4/ship 1-1 bb'])
    expect(await keysOf(await reopened(journal))).toEqual(['/v4/ship 1-1 aa', '/v4/ship 1-1 bb'])
    expect(await journal.find('/v9')).toEqual([])
  })

  it('keeps the lines of writes at the same time apart', async () => {
    const journal = fileIntents(await newPath())
    await Promise.all(Array.from({ length: 50 }, (_, i) => journal.put(sending(`${i}`))))
    expect((await readFile(journal.path, 'utf8')).trim().split('\n')).toHaveLength(50)
  })

  it('is readable by its owner alone', async () => {
    const journal = fileIntents(await newPath())
    await journal.put(sending('a'))
    expect((await stat(journal.path)).mode & 0o777).toBe(0o600)
    expect((await stat(`${journal.path}.lock`)).mode & 0o777).toBe(0o600)
  })

  it('makes the folders that it needs', async () => {
    const path = join(await newPath(), 'work', 'today.jsonl')
    await fileIntents(path).put(sending('a'))
    expect(await (await reopened(fileIntents(path))).get('a')).toMatchObject({ key: 'a' })
  })

  it('tells when each line was written', async () => {
    const now = Date.parse('2026-11-26T09:00:00Z')
    const journal = fileIntents(await newPath(), { now: () => now })
    await journal.put(sending('a'))
    expect(JSON.parse(await readFile(journal.path, 'utf8'))).toMatchObject({ key: 'a', at: '2026-11-26T09:00:00.000Z' })
  })

  it('is named by a path or a file: URL, and says so of anything else', async () => {
    const path = await newPath()
    expect(fileIntents(pathToFileURL(path))).toBe(fileIntents(path))
    for (const wrong of ['', ' ', 'file:///tmp/x', new URL('https://example.com/x'), undefined, 7, null]) {
      // Callers without types may give anything.
      expect(() => fileIntents(wrong as string)).toThrow('must be the path of a file')
    }
  })
})

describe('one journal for one file', () => {
  it('whatever name it is opened by', async () => {
    const path = await newPath()
    const link = `${path}.link`
    await symlink(path, link)
    expect(fileIntents(link)).toBe(fileIntents(path))
    await fileIntents(link).put(sending('a'))
    expect(fileIntents(join(path, '..', 'journal.jsonl'))).toBe(fileIntents(link))
    expect(await fileIntents(path).get('a')).toMatchObject({ key: 'a' })
  })

  it('is taken by the first write, not by reading', async () => {
    const journal = fileIntents(await newPath())
    await journal.get('a')
    await journal.find('a')
    expect(await readdir(join(journal.path, '..'))).toEqual([])
    await journal.put(sending('a'))
    expect(await readdir(join(journal.path, '..'))).toEqual(['journal.jsonl', 'journal.jsonl.lock'])
    await journal.close()
    expect(await readdir(join(journal.path, '..'))).toEqual(['journal.jsonl'])
  })

  it('refuses what another living process has, by its name', async () => {
    const journal = fileIntents(await newPath())
    const other = { host: hostname(), pid: process.ppid, id: 'other' }
    await writeFile(`${journal.path}.lock`, JSON.stringify(other))
    await expect(journal.put(sending('a'))).rejects.toMatchObject(refusal(`held by process ${process.ppid}`))
    expect(await journal.get('a')).toBeUndefined()
    await rm(`${journal.path}.lock`)
    await journal.put(sending('a'))
  })

  it.each([
    ['of a process that is gone', { host: hostname(), pid: 2 ** 22 + 1, id: 'gone' }, 0],
    ['of a process that began at another time', { host: hostname(), pid: process.pid, started: '1', id: 'x' }, 0],
    ['that nobody has touched for half a minute', { host: 'another-host', pid: 1, id: 'far' }, 31],
    ['that nobody can read and nobody touches', 'nonsense', 31],
  ])('takes over a lock %s', async (_what, lock, secondsOld) => {
    const journal = fileIntents(await newPath())
    await writeFile(`${journal.path}.lock`, JSON.stringify(lock))
    const then = new Date(Date.now() - secondsOld * 1_000)
    await utimes(`${journal.path}.lock`, then, then)
    await journal.put(sending('a'))
    expect(JSON.parse(await readFile(`${journal.path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it('waits for the owner of a fresh lock on another host', async () => {
    const journal = fileIntents(await newPath())
    await writeFile(`${journal.path}.lock`, JSON.stringify({ host: 'another-host', pid: 1, id: 'far' }))
    await expect(journal.put(sending('a'))).rejects.toMatchObject(refusal('held by process 1 on another-host'))
  })

  it('writes no more once its lock was taken over while the process stood still', async () => {
    const journal = fileIntents(await newPath())
    await journal.put(sending('a'))
    await writeFile(`${journal.path}.lock`, JSON.stringify({ host: 'another-host', pid: 1, id: 'far' }))
    await expect(journal.put(sending('b'))).rejects.toMatchObject(refusal('held by process 1'))
    expect(await readFile(journal.path, 'utf8')).not.toContain('"b"')
    await journal.close()
    expect(await readFile(`${journal.path}.lock`, 'utf8')).toContain('another-host')
  })

  it('loses no confirmed line while others open, read and try to write it', { timeout: 60_000 }, async () => {
    const path = await newPath()
    const script = join(import.meta.dirname, 'journal-writer.ts')
    const writers = ['a', 'b', 'c'].map(name => {
      const child = fork(script, [path, name, '150'], { execArgv: ['--experimental-strip-types', '--no-warnings'] })
      return new Promise<number>(resolve => {
        let confirmed = 0
        child.on('message', count => {
          confirmed = Number(count)
        })
        child.on('exit', () => resolve(confirmed))
      })
    })
    let isOver = false
    const reading = (async () => {
      while (!isOver) {
        const journal = fileIntents(path)
        await journal.get('a-0')
        await journal.close()
      }
    })()
    const confirmed = await Promise.all(writers)
    isOver = true
    await reading
    const journal = await reopened(fileIntents(path))
    expect(Math.max(...confirmed)).toBe(150)
    for (const [i, name] of ['a', 'b', 'c'].entries()) {
      for (let line = 0; line < (confirmed[i] ?? 0); line++) {
        expect(await journal.get(`${name}-${line}`)).toBeDefined()
      }
    }
  })
})

describe('a file that is not as it was left', () => {
  it('loses a last line that a crash cut off, when something is written next and not before', async () => {
    const journal = fileIntents(await newPath())
    await journal.put(sending('a'))
    await journal.close()
    const whole = await readFile(journal.path, 'utf8')
    await writeFile(journal.path, `${whole}{"key":"b","sta`)
    const next = await reopened(journal)
    expect(await next.get('b')).toBeUndefined()
    expect(await readFile(journal.path, 'utf8')).toBe(`${whole}{"key":"b","sta`)
    await next.put(sending('c'))
    expect(await readFile(journal.path, 'utf8')).not.toContain('"b"')
    expect(await (await reopened(next)).get('c')).toMatchObject({ key: 'c' })
  })

  it('loses nothing when the crash cut a letter of several bytes', async () => {
    const journal = fileIntents(await newPath())
    await journal.put(sending('Кружка@1'))
    await journal.close()
    const cut = Buffer.from('{"key":"К').subarray(0, -1)
    await writeFile(journal.path, Buffer.concat([await readFile(journal.path), cut]))
    const next = await reopened(journal)
    await next.put(sending('c'))
    const last = await reopened(next)
    expect(await last.get('Кружка@1')).toMatchObject({ state: 'sending' })
    expect(await last.get('c')).toMatchObject({ state: 'sending' })
  })

  it.each(['{"k', '{"key":"a', '{"key":"a","state":"sending","noted":{}}'])(
    'may hold nothing but the cut first line %s',
    async text => {
      const path = await newPath()
      await writeFile(path, text)
      expect(await fileIntents(path).get('a')).toBeUndefined()
      await fileIntents(path).put(sending('b'))
      expect(await (await reopened(fileIntents(path))).get('b')).toMatchObject({ key: 'b' })
    },
  )

  it.each([
    'nonsense',
    'nonsense\n{"key":"a"}\n',
    '{"key":"a"}',
    '{"key":"a"}\n',
    '[]',
    'OZON_API_KEY=x\n',
    '{"name":"shop"}',
  ])('is refused by name and never changed when it is no journal: %j', async text => {
    const path = await newPath()
    await writeFile(path, text)
    await expect(fileIntents(path).get('a')).rejects.toMatchObject(refusal('journal.jsonl'))
    await expect(fileIntents(path).put(sending('a'))).rejects.toMatchObject(refusal('is no intent'))
    await expect(compactIntents(path, { before: new Date() })).rejects.toMatchObject(refusal('is no intent'))
    expect(await readFile(path, 'utf8')).toBe(text)
    expect(await readdir(join(path, '..'))).toEqual(['journal.jsonl'])
  })

  it('is not written to when somebody has deleted it, replaced it or added to it', async () => {
    for (const change of ['deleted', 'replaced', 'added to'] as const) {
      const journal = fileIntents(await newPath())
      await journal.put(sending('a'))
      const text = await readFile(journal.path, 'utf8')
      if (change === 'deleted') await rm(journal.path)
      else if (change === 'replaced') {
        await writeFile(`${journal.path}.2`, text)
        await rename(`${journal.path}.2`, journal.path)
      } else await writeFile(journal.path, `${text}${text}`)
      await expect(journal.put(sending('b')), change).rejects.toMatchObject(refusal('another program has changed'))
    }
  })

  it('is not written to on the strength of what was read before another process wrote to it', async () => {
    for (const looksAgain of [false, true]) {
      const journal = fileIntents(await newPath())
      expect(await journal.get('a')).toBeUndefined()
      await writeFile(journal.path, `${JSON.stringify(sending('a'))}\n`)
      if (looksAgain) expect(await journal.get('b')).toBeUndefined()
      await expect(journal.put(sending('a'))).rejects.toMatchObject(refusal('run the work again'))
      expect(await journal.get('a')).toMatchObject({ key: 'a' })
      await journal.put(sending('b'))
    }
  })

  it('tells a reader what another process adds, replaces and takes away', async () => {
    const journal = fileIntents(await newPath())
    const lineOf = (key: string): string => `${JSON.stringify(sending(key))}\n`
    await writeFile(journal.path, lineOf('a'))
    expect(await journal.get('a')).toBeDefined()
    await writeFile(journal.path, `${lineOf('a') + lineOf('b')}{"key":"c"`)
    expect(await journal.get('b')).toBeDefined()
    await writeFile(journal.path, lineOf('d'))
    expect(await journal.get('a')).toBeUndefined()
    expect(await journal.get('d')).toBeDefined()
    await rm(journal.path)
    expect(await journal.get('d')).toBeUndefined()
  })

  it('says what to do when the disk refuses it, and goes on once that is mended', async () => {
    const path = await newPath()
    await mkdir(path)
    const journal = fileIntents(path)
    await expect(journal.get('a')).rejects.toMatchObject(refusal('run the work again'))
    await expect(journal.put(sending('a'))).rejects.toMatchObject(refusal('run the work again'))
    await rmdir(path)
    await journal.put(sending('a'))
    await rm(path)
    await mkdir(path)
    await expect(journal.put(sending('b'))).rejects.toMatchObject(refusal('run the work again'))
    await expect(fileIntents(join(path, '..', 'journal.jsonl.lock', 'below-a-file')).get('a')).rejects.toThrow(
      'ENOTDIR',
    )
  })

  it('takes back half a line that a full disk took', async () => {
    const path = await newPath()
    const files = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
    let isFull = false
    const openFull: typeof files.open = async (...given) => {
      const file = await files.open(...given)
      const appendFile = file.appendFile.bind(file)
      file.appendFile = async bytes => {
        await appendFile(isFull ? Buffer.from(bytes as Uint8Array).subarray(0, 9) : bytes)
        if (isFull) throw new Error('ENOSPC')
      }
      return file
    }
    vi.doMock('node:fs/promises', () => ({ ...files, open: openFull }))
    const journal = fileIntents(path)
    await journal.put(sending('a'))
    isFull = true
    await expect(journal.put(sending('b'))).rejects.toThrow('ENOSPC')
    isFull = false
    await journal.put(sending('c'))
    vi.doUnmock('node:fs/promises')
    const next = await reopened(journal)
    expect(await next.get('c')).toMatchObject({ key: 'c' })
    expect(await next.get('b')).toBeUndefined()
  })
})

describe('compactIntents', () => {
  const day = (n: number): number => Date.parse(`2026-11-${String(n).padStart(2, '0')}T00:00:00Z`)

  async function filled(): Promise<FileIntents> {
    let now = day(1)
    const journal = fileIntents(await newPath(), { now: () => now })
    for (const state of ['sending', 'done'] as const) await journal.put({ key: 'old', state, noted: {} })
    await journal.put({ key: 'refused', state: 'refused', noted: {} })
    await journal.put({ key: 'doubtful', state: 'unknown', noted: {} })
    await journal.put(sending('begun'))
    now = day(20)
    for (const state of ['sending', 'done'] as const) await journal.put({ key: 'new', state, noted: {}, result: 'x' })
    return journal
  }

  it('drops ended work that is old, and nothing that may be under way', async () => {
    const journal = await filled()
    expect(await compactIntents(journal.path, { before: '2026-11-10T00:00:00Z' })).toEqual({ kept: 3, dropped: 2 })
    expect(await journal.get('old')).toBeUndefined()
    expect(await journal.get('refused')).toBeUndefined()
    expect(await journal.get('doubtful')).toMatchObject({ state: 'unknown' })
    expect(await journal.get('begun')).toMatchObject({ state: 'sending' })
    expect(await journal.get('new')).toEqual({ key: 'new', state: 'done', noted: {}, result: 'x' })
    expect((await readFile(journal.path, 'utf8')).trim().split('\n')).toHaveLength(3)
    expect((await stat(journal.path)).mode & 0o777).toBe(0o600)
    await journal.put(sending('later'))
    expect(await (await reopened(journal)).get('later')).toBeDefined()
  })

  it('leaves the file free again unless it was open before, and takes one that is not there', async () => {
    const journal = await filled()
    await journal.close()
    await compactIntents(journal.path, { before: new Date(day(10)) })
    expect(await readdir(join(journal.path, '..'))).toEqual(['journal.jsonl'])
    expect(await compactIntents(await newPath(), { before: new Date() })).toEqual({ kept: 0, dropped: 0 })
  })

  it('is refused while another process has the file, and without a day', async () => {
    const journal = await filled()
    await journal.close()
    await writeFile(`${journal.path}.lock`, JSON.stringify({ host: hostname(), pid: process.ppid, id: 'other' }))
    const before = await readFile(journal.path, 'utf8')
    await expect(compactIntents(journal.path, { before: new Date() })).rejects.toMatchObject(refusal('held by process'))
    expect(await readFile(journal.path, 'utf8')).toBe(before)
    // Callers without types may give anything.
    await expect(compactIntents(journal.path, {} as { before: Date })).rejects.toThrow('before')
    await expect(compactIntents(journal.path, { before: '2026-11-31' })).rejects.toThrow('before')
  })
})
