import { type HostileCase, json } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a mutation by GET',
  send: { method: 'GET', path: '?query=mutation%7BrenameUnit(code:%22a%22,name:%22b%22)%7Bname%7D%7D', headers: json },
  answer: { status: 405, code: 'BAD_USER_INPUT' },
};
