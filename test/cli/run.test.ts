import { afterEach, describe, expect, it, vi } from 'vitest'
import { processContext } from '../../src/cli/context.ts'
import { cli, KEY } from './support.ts'

describe('the command line', () => {
  it('tells its commands when it is asked for help', async () => {
    for (const word of ['--help', '-h', 'help']) {
      const { code, out, err } = await cli([word])
      expect(code).toBe(0)
      expect(out).toContain('Usage: ozon-orders <command> [options]')
      expect(out).toMatch(/^ {2}doctor +checks key/m)
      expect(err).toBe('')
    }
  })

  it('tells the same as an error when nothing is asked of it', async () => {
    const { code, out, err } = await cli([])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('ozon-orders <command> --help')
  })

  it('names the command that was probably meant', async () => {
    expect(await cli(['docter'])).toMatchObject({
      code: 2,
      out: '',
      err: "ozon-orders: 'docter' is no command; did you mean doctor?\n",
    })
    expect((await cli(['ship'])).err).toBe("ozon-orders: 'ship' is no command; there is: doctor, sandbox.\n")
  })

  it('tells the options of a command, and does nothing else', async () => {
    for (const word of ['--help', '-h']) {
      const { code, out, sent } = await cli(['doctor', '--json', word])
      expect(code).toBe(0)
      expect(out).toContain('--source <folder>')
      expect(out).toContain('--push-url <url>')
      expect(sent).toEqual([])
    }
  })

  it.each([
    [['--jsn'], "Unknown option '--jsn'; --help lists the options."],
    [['shop'], "Unexpected argument 'shop'; --help lists the options."],
    [['--source'], "Option '--source <value>' argument missing; --help lists the options."],
    [['--json=yes'], "Option '--json' does not take an argument; --help lists the options."],
    [
      ['--push-url', 'shop.example.com/ozon'],
      '--push-url must be an absolute URL, such as https://shop.example.com/ozon.',
    ],
    [
      ['--push-url', 'ftp://shop.example.com'],
      '--push-url must be an absolute URL, such as https://shop.example.com/ozon.',
    ],
    [['--base-url', 'http://example.com'], '--base-url must be https (http only on this machine).'],
    [['--source', 'no/such/folder'], "--source: 'no/such/folder' is no folder that can be read."],
  ])('ends with 2 and sends nothing when doctor is called with %j', async (args, message) => {
    const { code, out, err, sent } = await cli(['doctor', ...args])
    expect({ code, out, sent }).toEqual({ code: 2, out: '', sent: [] })
    expect(err).toBe(`ozon-orders: ${message}\n`)
  })

  it('shows no key that was typed as an argument by mistake', async () => {
    const { err } = await cli(['doctor', KEY])
    expect(err).toBe("ozon-orders: Unexpected argument '***'; --help lists the options.\n")
  })

  it('does not take a fault of its own for a wrong call', async () => {
    const failing = cli(['doctor'], undefined, {
      get env(): never {
        throw new TypeError('a bug')
      },
    })
    await expect(failing).rejects.toThrow('a bug')
  })
})

describe('the process', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    process.exitCode = undefined
  })

  it('gives its arguments, and ends with the code of the command', async () => {
    const written: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0)
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'ozon-orders', '--help'])
    await import('../../src/cli/main.ts')
    expect(process.exitCode).toBe(0)
    expect(written.join('')).toContain('Usage: ozon-orders')
  })

  it('gives its own environment, folder and streams', () => {
    const written: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation(text => written.push(String(text)) > 0)
    const context = processContext()
    context.writeError('wrong')
    expect(written).toEqual(['wrong'])
    expect(context.env).toBe(process.env)
    expect(context.cwd).toBe(process.cwd())
  })
})
