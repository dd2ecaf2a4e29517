/** The two 标识 by their full names, as signs, findings and papers have them. */
export const FACILITY_NAMES = { centre: '党群服务中心', practice: '新时代文明实践站' } as const;
