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
    'unit.move': ['ADMIN'],
    'unit.retier': ['ADMIN'],
    'unit.merge': ['ADMIN'],
    'unit.split': ['ADMIN'],
    'organization.read': 'ANYONE',
    'organization.register': ['ADMIN'],
    'organization.rename': ['ADMIN'],
    'organization.dissolve': ['ADMIN'],
    'organization.move': ['ADMIN'],
    'organization.merge': ['ADMIN'],
    'organization.import': ['ADMIN'],
    'headcount.read': 'ANYONE',
    'headcount.record': ['ADMIN'],
    'position.read': 'ANYONE',
    'position.establish': ['ADMIN'],
    'position.appoint': ['ADMIN'],
    'position.endTerm': ['ADMIN'],
    'official.read': ['OFFICER', 'LEADER', 'ADMIN'],
    'official.record': ['ADMIN'],
  },
  within: [],
});
