import { ask } from '../ask.ts';

const apiVersions = 18;
const correlationId = 4_711;

/** ApiVersions, version 0, without a client id: the first thing that every Kafka client asks. */
function request(): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeInt32BE(10, 0);
  bytes.writeInt16BE(apiVersions, 4);
  bytes.writeInt16BE(0, 6);
  bytes.writeInt32BE(correlationId, 8);
  bytes.writeInt16BE(-1, 12);
  return bytes;
}

/** Does a Kafka broker answer there? A broker that is still starting takes connections but does not answer. */
export async function brokerAnswers(host: string, port: number): Promise<boolean> {
  const answer = await ask({ host, port }, request(), (start) => (start.length < 4 ? null : 4 + start.readInt32BE(0)));
  const noError = 0;
  return answer.readInt32BE(4) === correlationId && answer.readInt16BE(8) === noError;
}
