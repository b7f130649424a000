import { type ASTNode, type DocumentNode, parse, print, type StringValueNode, visit } from 'graphql';

type Described = ASTNode & { readonly description?: StringValueNode; readonly name?: { readonly value: string } };

const coordinateOf = (node: Described, ancestors: readonly (ASTNode | readonly ASTNode[])[]): string =>
  [...ancestors.filter((one): one is Described => 'kind' in one), node].map(({ kind, name }) => `${kind}:${name?.value ?? ''}`).join('/');

function descriptionsIn(document: DocumentNode): ReadonlyMap<string, StringValueNode> {
  const found = new Map<string, StringValueNode>();
  visit(document, {
    enter(node: Described, _key, _parent, _path, ancestors) {
      if (node.description) found.set(coordinateOf(node, ancestors), node.description);
    },
  });
  return found;
}

/** A schema's text with the descriptions that it lacks and `from` has, by type, field, argument and enum value. */
export function describedBy(from: string, sdl: string): string {
  const descriptions = descriptionsIn(parse(from));
  const document = visit(parse(sdl), {
    leave(node: Described, _key, _parent, _path, ancestors) {
      const description = node.description ? undefined : descriptions.get(coordinateOf(node, ancestors));
      return description ? { ...node, description } : undefined;
    },
  });
  return `${print(document)}\n`;
}
