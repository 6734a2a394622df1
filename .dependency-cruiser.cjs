// The path of the data is the order of the folders: a file may import from its own row and from the rows above it.
// Type-only imports count, since a type that points the wrong way is a dependency that points the wrong way.
const ROWS = [
  ['internal', 'internal/'],
  ['errors', 'errors.ts', 'names.ts'],
  ['money', 'money.ts'],
  ['wire', 'wire/'],
  ['model', 'model/'],
  ['status', 'status/'],
  ['decode', 'decode/'],
  ['http', 'http/'],
  ['pagination', 'pagination.ts', 'windows.ts', 'waiting.ts'],
  ['resources', 'resources/'],
  ['client', 'client.ts', 'options.ts'],
  ['store', 'store/'],
  ['workflows', 'workflows/'],
  ['sync', 'sync/'],
  ['index', 'index.ts'],
]

const PARTS = ['webhooks', 'labels', 'accounting', 'reports', 'planning']

/** What stands beside the list: each may import the rows named here, and no row may import it. */
const BESIDE = {
  webhooks: rowsDownTo('decode'),
  labels: rowsDownTo('decode'),
  accounting: rowsDownTo('decode'),
  reports: rowsDownTo('decode'),
  planning: rowsDownTo('decode'),
  sandbox: ['internal', 'errors', 'money'],
  testing: [...rowsDownTo('workflows'), 'sandbox'],
  // One file for each entry but the main one: what stands beside the list is reached by entries of its own.
  entries: [...ROWS.map(([name]) => name), ...PARTS, 'sandbox', 'testing'],
  cli: [...ROWS.map(([name]) => name), ...PARTS, 'sandbox'],
}
/** Single files that a part beside the list may read besides its rows: data and contracts, never logic. */
const DATA_FOR = {
  sandbox: ['src/wire/(key-refusals|statuses|operations|values)[.]ts$'],
  // What a push is kept in is seen as a contract, whatever store fulfils it.
  webhooks: ['src/store/contracts[.]ts$'],
}

const SCHEMAS = '^src/wire/schemas/(?!index[.]ts$)'

function rowsDownTo(last) {
  return ROWS.slice(0, ROWS.findIndex(([name]) => name === last) + 1).map(([name]) => name)
}

function filesOf(row) {
  const found = ROWS.find(([name]) => name === row)
  const places = found === undefined ? [`${row}/`] : found.slice(1)
  return places.map(place => `^src/${place.endsWith('/') ? place : `${place.replace('.', '[.]')}$`}`)
}

function layerRule(name, comment, allowed, extra = []) {
  const path = filesOf(name)
  return {
    name: `layer-${name}`,
    comment,
    severity: 'error',
    from: { path },
    to: { path: '^src/', pathNot: [...path, ...allowed.flatMap(filesOf), ...extra] },
  }
}

const rowRules = ROWS.map(([name], at) =>
  layerRule(
    name,
    'A row imports only itself and the rows above it.',
    ROWS.slice(0, at).map(([above]) => above),
  ),
)
const besideRules = Object.entries(BESIDE).map(([name, allowed]) =>
  layerRule(name, 'This part stands beside the list and may import only what it names.', allowed, DATA_FOR[name]),
)
const placed = [...ROWS.map(([name]) => name), ...Object.keys(BESIDE)].flatMap(filesOf)

/** A package that may be imported from one place only. */
function onlyIn(name, place, comment) {
  return {
    name: `${name.replace(/\W/g, '-')}-in-its-place`,
    comment,
    severity: 'error',
    from: { path: '^src/', pathNot: place },
    to: { path: [`(^|/)node_modules/${name.replace('.', '[.]')}/`, `^${name.replace('.', '[.]')}$`] },
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rowRules,
    ...besideRules,
    {
      name: 'no-file-outside-the-layers',
      comment: 'A new file or folder of src needs a row in this file, else no rule would see it.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: placed },
    },
    {
      name: 'no-import-from-outside-the-layers',
      comment: 'The same for a file that nobody imports.',
      severity: 'error',
      from: { path: '^src/', pathNot: placed },
      to: {},
    },
    {
      name: 'src-stands-alone',
      comment: 'What is published depends on no test, tool, example or build output.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|tools|examples|docs|dist|coverage)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Cycles hide the order of the layers.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere would escape every other rule.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'src may use only what package.json lists under dependencies; its users do not get the rest.',
      severity: 'error',
      from: { path: '^src/' },
      // An optional peer of one entry is a development dependency here.
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    },
    onlyIn('msw', '^src/sandbox/msw[.]ts$', 'Only who imports the entry sandbox/msw needs msw.'),
    onlyIn('ky', '^src/http/', 'Only the transport knows how a request is sent.'),
    onlyIn('decimal.js', '^src/money[.]ts$', 'Money is the only place where amounts are computed.'),
    onlyIn('zod', SCHEMAS, 'Schemas live in the generated files that are loaded with the first use.'),
    {
      name: 'ky-on-first-use',
      comment: 'A static import would cost every user of the main entry 30 ms before the first request.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['(^|/)node_modules/ky/', '^ky$'], dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schemas-on-first-use',
      comment: 'Schema files import zod statically, so they themselves must come by import().',
      severity: 'error',
      from: { path: '^src/', pathNot: SCHEMAS },
      to: { path: SCHEMAS, dynamic: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
