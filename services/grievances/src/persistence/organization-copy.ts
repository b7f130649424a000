import { type CopyRow, type Indexed, plainModel } from '@danvan/aggregate-store';
import type { OrganizationView } from '@danvan/contracts';
import type { Connection } from 'mongoose';

/** What grievances needs to know of an organization: enough to know who is competent and who covers whom. */
export type OrganizationCopy = CopyRow &
  Pick<OrganizationView, 'name' | 'type' | 'unitCode' | 'unitPath' | 'level' | 'parentId' | 'path' | 'status'>;

const text = { type: String, required: true };

export const organizationCopyModel = (connection: Connection): Indexed<OrganizationCopy> =>
  plainModel<OrganizationCopy>(connection, 'organization_copies', {
    version: { type: Number, required: true },
    name: text,
    type: text,
    unitCode: text,
    unitPath: { type: [String], required: true },
    level: text,
    parentId: { type: String, default: null },
    path: { type: [String], required: true },
    status: text,
  });

/** What is asked of the copies as a whole. */
export const organizationCopies = ({ model }: Indexed<OrganizationCopy>) => ({
  /** Is there any organization outside this unit and the units under it? */
  someOutside: async (unitCode: string): Promise<boolean> => (await model.exists({ unitPath: { $ne: unitCode } })) !== null,
});

export type OrganizationCopies = ReturnType<typeof organizationCopies>;
