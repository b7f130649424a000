import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProcessSpec, type Started, startProcess } from '../processes.ts';
import { runCommand } from '../run-command.ts';
import { Trouble } from '../trouble.ts';
import { brokerAnswers, coordinatesGroups } from './probe.ts';
import { serverProperties } from './properties.ts';

/** A broker to start: its data are in `folder`. */
export type KafkaProcess = {
  readonly java: string;
  readonly classPath: string;
  /** More options for the virtual machine. */
  readonly javaOptions: readonly string[];
  readonly folder: string;
  readonly logFile: string;
  readonly port: number;
  readonly controllerPort: number;
};

/** Small and quick to start: this broker serves one machine. */
const smallJava = ['-Xms48m', '-Xmx192m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];
/** One fixed id: there is one development cluster per data folder, and nothing ever joins it. */
const clusterId = 'ZGFudmFuLWRldmVsb3A';

/** Starts Kafka on its folder, formatting it first where it is new; ready when clients and groups are served. */
export async function startKafka(kafka: KafkaProcess): Promise<Started> {
  const properties = join(kafka.folder, 'server.properties');
  const logDir = join(kafka.folder, 'log');
  await mkdir(kafka.folder, { recursive: true });
  await writeFile(properties, serverProperties({ ...kafka, logDir }));
  await format(kafka, properties, logDir);
  const spec: ProcessSpec = {
    name: 'kafka',
    command: kafka.java,
    args: [...smallJava, ...kafka.javaOptions, '-cp', kafka.classPath, 'kafka.Kafka', properties],
    logFile: kafka.logFile,
    ready: async () => (await brokerAnswers('127.0.0.1', kafka.port)) && (await coordinatesGroups('127.0.0.1', kafka.port)),
  };
  return startProcess(spec);
}

async function format(kafka: KafkaProcess, properties: string, logDir: string): Promise<void> {
  const done = join(kafka.folder, 'formatted');
  if (existsSync(done)) return;
  // Half a format of a start that was killed is worth nothing.
  await rm(logDir, { recursive: true, force: true });
  const tool = ['-cp', kafka.classPath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties];
  const logFile = `${kafka.logFile}.format`;
  const code = await runCommand(kafka.java, [...smallJava, ...kafka.javaOptions, ...tool], { logFile });
  if (code !== 0) {
    throw new Trouble(
      `Không chuẩn bị được thư mục dữ liệu của Kafka; xem ${logFile}.`,
      `Kafka's data folder could not be prepared; see ${logFile}.`,
    );
  }
  await writeFile(done, '');
}
