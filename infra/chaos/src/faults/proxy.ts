import { createServer, connect as dial, type Socket } from 'node:net';
import { correlationOf, frameCutter, produce, requestOf } from './frames.ts';

/** A proxy between a service and Kafka that can lose what is said between them. */
export type FaultProxy = {
  readonly port: number;
  /** How many responses to sends it has lost. */
  lost(): number;
  /** From now on each response to a send is lost with this likelihood, and its connection cut. */
  loseResponses(share: number): void;
  /** Holds back the next send: it stays in the proxy until `release`. Resolves when one is held. */
  holdNextSend(): Promise<void>;
  /** Lets the held send go on to Kafka, late. */
  release(): void;
  /** Cuts every connection, and takes none until `open`. */
  cut(): void;
  open(): void;
  stop(): Promise<void>;
};

/** @param random from 0 to 1; the same sequence gives the same faults */
export async function faultProxy(broker: { host: string; port: number }, random: () => number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let share = 0;
  let lost = 0;
  let isCut = false;
  let holding: (() => void) | null = null;
  let held: (() => void)[] = [];

  const serve = (client: Socket) => {
    if (isCut) return void client.destroy();
    const upstream = dial(broker);
    const sends = new Set<number>();
    const close = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', close).on('close', () => {
        sockets.delete(socket);
        close();
      });
    }
    const forward = frameCutter((frame) => {
      const { kind, correlation } = requestOf(frame);
      if (kind !== produce) return void upstream.write(frame);
      sends.add(correlation);
      if (!holding) return void upstream.write(frame);
      held.push(() => upstream.write(frame));
      holding();
      holding = null;
    });
    const back = frameCutter((frame) => {
      if (sends.delete(correlationOf(frame)) && random() < share) {
        lost += 1;
        return close();
      }
      client.write(frame);
    });
    client.on('data', forward);
    upstream.on('data', back);
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    lost: () => lost,
    loseResponses(of) {
      share = of;
    },
    holdNextSend: () =>
      new Promise((resolve) => {
        holding = resolve;
      }),
    release() {
      for (const go of held.splice(0)) go();
    },
    cut() {
      isCut = true;
      cutAll();
    },
    open() {
      isCut = false;
    },
    async stop() {
      held = [];
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
