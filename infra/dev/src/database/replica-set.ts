import { runOn, says, succeeded } from './wire.ts';

/** Can the server there be written to? */
export async function isPrimary(port: number): Promise<boolean> {
  return says(await runOn(port, { hello: 1 }), 'isWritablePrimary');
}

/**
 * Looks whether a `mongod --replSet danvan` can be written to, and moves it on when it waits for us: a new one is initiated, one
 * that moved to another port is told so.
 */
export async function becomesPrimary(port: number): Promise<boolean> {
  const hello = await runOn(port, { hello: 1 });
  if (says(hello, 'isWritablePrimary')) return true;
  if (!says(hello, 'isreplicaset')) return false;
  const configuration = { _id: 'danvan', members: [{ _id: 0, host: `127.0.0.1:${port}` }] };
  if (!succeeded(await runOn(port, { replSetInitiate: configuration }))) {
    await runOn(port, { replSetReconfig: { ...configuration, version: Math.floor(Date.now() / 1000) }, force: true });
  }
  return false;
}
