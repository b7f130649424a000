import { policyContract } from '../../../packages/testkit/src/policy-contract.ts';
import { policy } from '../src/policy.ts';

policyContract({
  policy,
  may: {
    anyone: 'ANYONE',
    'statistics.read': 'ANYONE',
    'deadline.simulate': 'ANYONE',
    'petition.read': ['OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'],
    'petition.receive': ['OFFICER', 'LEADER'],
    'petition.classify': ['OFFICER', 'LEADER'],
    'petition.dispose': ['OFFICER', 'LEADER'],
    'identity.disclose': ['IDENTITY_CUSTODIAN'],
    'identity.erase': ['IDENTITY_CUSTODIAN'],
    'case.read': ['OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'],
    'case.open': ['OFFICER', 'LEADER'],
    'case.accept': ['LEADER'],
    'case.assign': ['LEADER'],
    'case.verify': ['OFFICER', 'LEADER'],
    'case.decide': ['LEADER'],
    'case.publish': ['OFFICER', 'LEADER'],
    'case.withdraw': ['OFFICER', 'LEADER'],
  },
  within: [
    'petition.receive',
    'petition.classify',
    'petition.dispose',
    'identity.disclose',
    'identity.erase',
    'case.open',
    'case.accept',
    'case.assign',
    'case.verify',
    'case.decide',
    'case.publish',
    'case.withdraw',
  ],
});
