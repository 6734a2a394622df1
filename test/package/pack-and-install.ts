import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ROOT, type RunOptions, run } from '../run/process.ts'

/** The packed tarball, and a project of somebody else's that has it installed. */
export interface Packed {
  readonly tarball: string
  readonly version: string
  readonly files: readonly string[]
  readonly project: string
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed
  }
}

export default async function packAndInstall(project: TestProject): Promise<() => Promise<void>> {
  // The real path: macOS gives a linked one, and compilers print the other.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ozon-orders-package-')))
  const packed = await pack(folder)
  await installPacked(folder, packed.tarball)
  project.provide('packed', { ...packed, project: folder })
  return () => rm(folder, { recursive: true, force: true })
}

export async function pack(folder: string): Promise<Omit<Packed, 'project'>> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const answer: unknown = JSON.parse(await npm(args))
  // npm 11 answers with a list of packages, npm 12 with a table by name; there is one package.
  const [result] = Object.values(
    answer as Record<string, { filename: string; version: string; files: { path: string }[] }>,
  )
  if (result === undefined) throw new Error('npm pack packed nothing. Run `npm pack --dry-run` to see why.')
  const files = result.files.map(file => file.path).sort()
  return { tarball: join(folder, result.filename), version: result.version, files }
}

/** A project of somebody else's in `folder`, with the tarball as its dependency. */
export async function installPacked(folder: string, tarball: string): Promise<void> {
  const manifest = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { 'ozon-orders': `file:${tarball}` },
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder })
  // Node's types are what a server-side project has anyway; these are already here.
  await mkdir(join(folder, 'node_modules/@types'), { recursive: true })
  await symlink(join(ROOT, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'))
}

async function npm(args: readonly string[], options?: RunOptions): Promise<string> {
  const finished = await run('npm', args, options)
  if (finished.code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${finished.code}:\n${finished.output}`)
  return finished.stdout
}
