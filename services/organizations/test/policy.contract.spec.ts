import { policyContract } from '../../../packages/testkit/src/policy-contract.ts';
import { policy } from '../src/policy.ts';

policyContract({
  policy,
  may: {
    anyone: 'ANYONE',
    'unit.read': 'ANYONE',
    'unit.establish': ['ADMIN'],
    'unit.rename': ['ADMIN'],
    'unit.abolish': ['ADMIN'],
    'organization.read': 'ANYONE',
    'organization.register': ['ADMIN'],
    'organization.rename': ['ADMIN'],
    'organization.dissolve': ['ADMIN'],
  },
  within: [],
});
