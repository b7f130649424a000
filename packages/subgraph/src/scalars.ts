import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function parseDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    try {
      return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
    } catch {
      // falls through to the one message below
    }
  }
  throw bad(`«${String(value)}» is not a date. Write YYYY-MM-DD, a day that exists. / Không phải ngày hợp lệ, hãy viết dạng YYYY-MM-DD.`);
}

function parseDateTime(value: unknown): string {
  if (typeof value === 'string') {
    try {
      // `Date` would roll 30 February over into March, and take a time without an offset for the server's own.
      return new Date(Temporal.Instant.from(value).epochMilliseconds).toISOString();
    } catch {
      // falls through to the one message below
    }
  }
  throw bad(`«${String(value)}» is not a date-time. Write 2022-12-14T09:00:00Z. / Không phải thời điểm hợp lệ.`);
}

const scalar = (name: string, parse: (value: unknown) => string) =>
  new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });

/** Resolvers of the shared scalars. */
export const scalars = { Date: scalar('Date', parseDate), DateTime: scalar('DateTime', parseDateTime) };
