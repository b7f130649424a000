import mongoose from 'mongoose';

export const leaking = mongoose.connection;
