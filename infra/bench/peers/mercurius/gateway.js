import { readFileSync } from 'node:fs';
import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';

// Mercurius' gateway with its compiler on. It reads Federation 1, so it is given the schemas in that form.
const services = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const app = fastify({ logger: false });
await app.register(mercuriusGateway, { jit: 1, gateway: { services: services.map((service) => ({ ...service, connections: 128 })) } });
await app.listen({ host: '127.0.0.1', port: Number(process.argv[3]) });
