/// A receipt lets anyone check one entry of the record offline, trusting neither us nor our machines.
package org.onrecord.receipt;
