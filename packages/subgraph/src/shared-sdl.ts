import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every subgraph's schema begins with: federation, the scalars, the filters and the small shared types. */
export const sharedSdl = /* GraphQL */ `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@composeDirective"])
  @link(url: "https://dan-van.example/live/v1.0", import: ["@live"])
  @composeDirective(name: "@live")

"""Who may see or do this: the name of an action in the service's policy table. Denied to everybody where it is missing."""
directive @allow(action: String!) on OBJECT | FIELD_DEFINITION

"""
A live query: the answer to the query that it names, once at the start and again whenever an event on its topic changes it. The field's own arguments are the
query's. The gateway does this; a subgraph only declares it.
"""
directive @live(topic: String!, query: String!) on FIELD_DEFINITION

"""A calendar date in Asia/Ho_Chi_Minh, ISO form YYYY-MM-DD (ngày)."""
scalar Date
"""A moment in UTC, ISO form (thời điểm)."""
scalar DateTime

"""Where a record comes from (nguồn gốc dữ liệu)."""
enum Provenance {
  "Entered by an officer (do cán bộ nhập)."
  RECORDED
  "Told in the newspaper article about Tây Hồ in 2022 (theo bài báo)."
  ARTICLE
  "Generated for the demonstration; not a fact (dữ liệu minh họa, không phải sự thật)."
  SYNTHETIC
}

"""A rule that the command met; expected, and answered beside the unchanged record (lỗi nghiệp vụ)."""
type MutationError @shareable @allow(action: "anyone") {
  "Stable name of the rule (mã lỗi)."
  code: String!
  "What is wrong and what to do, in the language of Accept-Language (thông báo)."
  message: String!
  "The input field at fault, from the input's root; empty when it is not one field (trường dữ liệu)."
  path: [String!]!
  "Article of law that the rule rests on, where one does (căn cứ pháp lý)."
  basis: String
}

"""What the viewer may do with a record now, or what stands in the way (việc có thể làm)."""
type AvailableAction @shareable @allow(action: "anyone") {
  "The mutation's name (tên thao tác)."
  name: String!
  "True when it would be tried now (được phép)."
  allowed: Boolean!
  "What blocks it, in words; null when allowed (lý do không được phép)."
  blockedBy: String
}

"""A share or an average, with what it is made of (tỷ lệ, số bình quân)."""
type Ratio @shareable @allow(action: "anyone") {
  "What is divided (tử số)."
  numerator: Float!
  "By what it is divided (mẫu số)."
  denominator: Float!
  "The quotient; null where the denominator is 0 (giá trị)."
  value: Float
}

"""Where a page stands in its list (trang)."""
type PageInfo @shareable @allow(action: "anyone") {
  "There are rows after this page (còn trang sau)."
  hasNextPage: Boolean!
  "There are rows before this page (còn trang trước)."
  hasPreviousPage: Boolean!
  "Cursor of the first row; null on an empty page (con trỏ đầu)."
  startCursor: String
  "Cursor of the last row; null on an empty page (con trỏ cuối)."
  endCursor: String
}

"What somebody is allowed to be (vai trò)."
enum Role {
  "Without a token (công chúng)."
  PUBLIC
  "A citizen (công dân)."
  CITIZEN
  "An officer of an organization (cán bộ)."
  OFFICER
  "Who may decide and approve there (lãnh đạo)."
  LEADER
  "Who inspects and assesses (người thẩm định)."
  ASSESSOR
  "Who may see a denouncer's identity, with a reason (người giữ danh tính)."
  IDENTITY_CUSTODIAN
  "Aggregates and non-personal rows (chuyên viên phân tích)."
  ANALYST
  "Organizations and settings, no case content (quản trị)."
  ADMIN
  "A machine (dịch vụ)."
  SERVICE
}

"""On whose behalf something was done: a role and an organization, never a person (chủ thể thực hiện)."""
type HistoryActor @shareable @allow(action: "anyone") {
  "The roles under which it was done (vai trò)."
  roles: [Role!]!
  "The organization acted for; null for citizens and for the platform itself, and while the organizations service does not answer (cơ quan)."
  organization: Organization
}

"""One thing that happened to a record (sự kiện trong lịch sử)."""
type HistoryEvent @shareable @allow(action: "anyone") {
  "The record's version after it; one event is one step (phiên bản sau sự kiện)."
  version: Int!
  "What happened: a name of the published events, such as EntryRecognised (loại sự kiện)."
  type: String!
  "When it was entered (thời điểm ghi nhận)."
  time: DateTime!
  "Who did it; null where it was not kept (chủ thể thực hiện)."
  actor: HistoryActor
  "What it changed, as JSON of the published event; nothing personal is in it (nội dung thay đổi)."
  change: String!
  "The article of law or the document that it rests on, where it names one (căn cứ pháp lý)."
  legalBasis: String
}

"""A page of a record's history, from its first event on (trang lịch sử)."""
type HistoryConnection @shareable @allow(action: "anyone") {
  "The events of this page (các sự kiện)."
  nodes: [HistoryEvent!]!
  "The same, each with its cursor (các sự kiện kèm con trỏ)."
  edges: [HistoryEdge!]!
  "Where this page stands in the history (thông tin trang)."
  pageInfo: PageInfo!
  "How many events there are in all (tổng số)."
  totalCount: Int!
}

"""An event and its place in the history (sự kiện kèm con trỏ)."""
type HistoryEdge @shareable @allow(action: "anyone") {
  "Give it as «after» to go on from here (con trỏ)."
  cursor: String!
  "The event (sự kiện)."
  node: HistoryEvent!
}

"""Conditions on a text (điều kiện văn bản)."""
input StringFilter {
  "Equals (bằng)."
  eq: String
  "Is one of (thuộc danh sách)."
  in: [String!]
  "Holds this text, letter by letter (chứa)."
  contains: String
}
"""Conditions on an id (điều kiện mã)."""
input IDFilter {
  "Equals (bằng)."
  eq: ID
  "Is one of (thuộc danh sách)."
  in: [ID!]
}
"""Conditions on a whole number (điều kiện số nguyên)."""
input IntFilter {
  "Equals (bằng)."
  eq: Int
  "Is one of (thuộc danh sách)."
  in: [Int!]
  "At least (từ)."
  gte: Int
  "Less than (nhỏ hơn)."
  lt: Int
}
"""Conditions on a date (điều kiện ngày)."""
input DateFilter {
  "Equals (bằng)."
  eq: Date
  "Is one of (thuộc danh sách)."
  in: [Date!]
  "On or after (từ ngày)."
  gte: Date
  "Before (trước ngày)."
  lt: Date
}
"""Conditions on a yes or no (điều kiện đúng/sai)."""
input BooleanFilter {
  "Equals (bằng)."
  eq: Boolean
}
"""Conditions on where a record comes from (điều kiện nguồn gốc)."""
input ProvenanceFilter {
  "Equals (bằng)."
  eq: Provenance
  "Is one of (thuộc danh sách)."
  in: [Provenance!]
}
`;

/** The whole type definitions of a subgraph: the shared ones and every `*.graphql` of its schema folder, in the order of their names. */
export function subgraphTypeDefs(schemaFolder: string): string {
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return [sharedSdl, ...files.map((name) => readFileSync(join(schemaFolder, name), 'utf8'))].join('\n');
}
