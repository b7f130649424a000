/** Who may import whom (architecture §2). Each rule has a planted violation in `infra/checks/planted/`, and a test sees it fire. */
const roots = '^services/[^/]+';
const spec = '\\.(unit|int|contract|e2e)\\.spec\\.ts$';
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'The domain core is pure: only itself, the decision vocabulary, and the published language.',
      severity: 'error',
      from: { path: `${roots}/(src/)?domain/`, pathNot: `${spec}|examples\\.ts$` },
      to: { pathNot: ['/domain/', '^packages/aggregate-store/src/decision\\.ts$', '^packages/contracts/', '^services/[^/]+/data/'] },
    },
    {
      name: 'mongoose-only-in-persistence',
      severity: 'error',
      from: { pathNot: ['/persistence/', '^packages/aggregate-store/', spec, '/test/'] },
      to: { path: 'node_modules/(mongoose|mongodb)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kafkajs-only-in-messaging',
      severity: 'error',
      from: { pathNot: ['^packages/messaging/', spec] },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'services-never-import-each-other',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'packages-never-import-services',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|gateway)/' },
    },
    {
      name: 'testkit-only-from-tests',
      severity: 'error',
      from: { pathNot: [spec, '/test/', '^packages/testkit/', '^vitest\\.'] },
      to: { path: '^packages/testkit/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(__generated__|/dist/|gateway/workbench)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
