/** The autonomous region whose offices and seals the program reads: 内蒙古自治区, which some write before a banner. */
export const HOME_REGION = '内蒙古';
