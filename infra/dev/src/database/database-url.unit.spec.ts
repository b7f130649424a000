import { expect, it } from 'vitest';
import { databaseUrl } from './database.ts';

it.each([
  ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/danvan_emulation'],
  ['mongodb://127.0.0.1:27017/', 'mongodb://127.0.0.1:27017/danvan_emulation'],
  ['mongodb://127.0.0.1:27017/?directConnection=true', 'mongodb://127.0.0.1:27017/danvan_emulation?directConnection=true'],
  ['mongodb://u:p@a:1,b:2/other?replicaSet=rs0&tls=true', 'mongodb://u:p@a:1,b:2/danvan_emulation?replicaSet=rs0&tls=true'],
  ['mongodb+srv://u:p@cluster.example', 'mongodb+srv://u:p@cluster.example/danvan_emulation'],
])('puts the name of a database into %s', (server, expected) => {
  expect(databaseUrl(server, 'danvan_emulation')).toBe(expected);
});
