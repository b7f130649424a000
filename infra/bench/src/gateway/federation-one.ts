import { type ConstDirectiveNode, type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print, visit } from 'graphql';

/** Entities that organizations owns: elsewhere they are extended, by their key. */
const ofOrganizations: ReadonlySet<string> = new Set(['Organization', 'AdministrativeUnit']);
const directive = (name: string): ConstDirectiveNode => ({ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } });

function extension(node: ObjectTypeDefinitionNode): DefinitionNode {
  const fields = node.fields?.map((field) =>
    field.name.value === 'id' || field.name.value === 'code' ? { ...field, directives: [directive('external')] } : field,
  );
  return { kind: Kind.OBJECT_TYPE_EXTENSION, name: node.name, directives: node.directives, interfaces: node.interfaces, fields };
}

/** A service's schema as Federation 1 knows it: no links, no shared types, no rules; queries alone. */
export function federationOne(service: string, sdl: string): string {
  const bare = visit(parse(sdl, { noLocation: true }), {
    Directive: ({ name }) => (name.value === 'key' ? undefined : null),
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
  });
  const definitions = bare.definitions.flatMap((node): readonly DefinitionNode[] => {
    if ('name' in node && (node.name?.value === 'Mutation' || node.name?.value === 'Subscription')) return [];
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [node];
    if (node.name.value === 'Query') return [{ ...node, kind: Kind.OBJECT_TYPE_EXTENSION }];
    return service !== 'organizations' && ofOrganizations.has(node.name.value) ? [extension(node)] : [node];
  });
  return print({ ...bare, definitions });
}
