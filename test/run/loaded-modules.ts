import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finished, type RunOptions, runNode } from './process.ts'

/** Runs Node on `args` and tells which files it loaded, as V8's own coverage of the run lists them. */
export async function runAndListModules(
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly finished: Finished; readonly files: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'loaded-'))
  try {
    const finished = await runNode(args, { ...options, env: { ...options.env, NODE_V8_COVERAGE: folder } })
    const reports = await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name), 'utf8')))
    const urls = reports.flatMap(urlsOf)
    return { finished, files: urls.filter(url => url.startsWith('file:')).map(url => new URL(url).pathname) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function urlsOf(report: string): readonly string[] {
  // The format is that of V8's Profiler.takePreciseCoverage.
  const { result } = JSON.parse(report) as { readonly result: readonly { readonly url: string }[] }
  return result.map(script => script.url)
}
